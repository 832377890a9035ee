/// What runs by itself and when: crontabs wherever they lie, cron's folders, anacron, systemd timers and services.
@NullMarked
package org.portolan.importers.schedule;

import org.jspecify.annotations.NullMarked;
