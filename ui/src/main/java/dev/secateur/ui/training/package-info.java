/** Training as a person sees it: the curves of a run, the verdict on it. */
package dev.secateur.ui.training;
