/* stop.c: Ctrl-C, and who else asks the program to stop: see stop.h. */
#include <signal.h>

#include "messages.h"
#include "stop.h"
#include "system.h"

static volatile sig_atomic_t caught;
static int too_late;

static void catch_one(int number) {
  caught = number;
}

void catch_signals(void) {
  on_stop(catch_one);
}

void forget_signals(void) {
  on_stop(SIG_DFL);
}

int caught_signal(void) {
  return too_late ? 0 : caught;
}

void end_stopping(void) {
  too_late = 1;
}

int stopped(void) {
  say("interrompu");
  return 128 + caught;
}
