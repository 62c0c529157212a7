/** Named fakes of the ports, the behaviour suites that hold fakes and real things to the same promises, and small helpers. */
package dev.lectern.testing;
