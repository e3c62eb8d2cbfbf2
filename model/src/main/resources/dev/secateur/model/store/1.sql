CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    opened TEXT NOT NULL,
    begun INTEGER NOT NULL,
    touched INTEGER NOT NULL,
    content TEXT
) STRICT;

CREATE TABLE weights (
    hash TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL
) STRICT;

CREATE TABLE revision (
    session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    weights TEXT NOT NULL REFERENCES weights (hash),
    content TEXT NOT NULL,
    PRIMARY KEY (session, number)
) STRICT;

CREATE INDEX revision_weights ON revision (weights);

CREATE TABLE moment (
    session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (session, position)
) STRICT;
