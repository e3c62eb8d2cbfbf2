UPDATE run SET content = json_set(
    json_remove(content, '$.plan'),
    '$.choice',
    json_object('kind', 'pruning', 'plan', json_extract(content, '$.plan'))
);
