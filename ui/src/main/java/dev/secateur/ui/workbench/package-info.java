/**
 * What the whole window shares: the open session, the plan being drafted, the jobs that run. No
 * view; the view models of every room stand on this.
 */
package dev.secateur.ui.workbench;
