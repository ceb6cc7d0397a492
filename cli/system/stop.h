/* stop.h: the signals that ask to stop. caught_signal() is 0 until one came; then what runs is to end at once. */
#ifndef SEGUR_STOP_H
#define SEGUR_STOP_H

void catch_signals(void);
void forget_signals(void); /* they stop the program again */
int caught_signal(void);
int stopped(void);         /* says so, and returns the exit code */
void end_stopping(void);   /* what was asked is done: what is left is to say so, and caught_signal() is 0 from now on */

#endif
