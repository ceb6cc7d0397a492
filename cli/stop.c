/* stop.c: Ctrl-C, and who else asks the program to stop. */
#include <signal.h>

#include "cli.h"

static volatile sig_atomic_t caught;
static int too_late;

static void catch_one(int number) {
  caught = number;
}

void catch_signals(void) {
  static const int SIGNALS[] = {
    SIGINT, SIGTERM,
#ifdef SIGHUP
    SIGHUP,
#endif
  };

  for (size_t i = 0; i < sizeof SIGNALS / sizeof SIGNALS[0]; i++) {
    /* What was asked to be ignored, as nohup asks, still is. */
    if (signal(SIGNALS[i], catch_one) == SIG_IGN) signal(SIGNALS[i], SIG_IGN);
  }
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
