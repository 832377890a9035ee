package org.portolan.model.plan;

import org.portolan.model.method.RuleId;

/// Something about the plan's dates that cannot be.
public record Conflict(RuleId rule, String summary, String remedy) {}
