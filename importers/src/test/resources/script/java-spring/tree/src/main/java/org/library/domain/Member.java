package org.library.domain;

import jakarta.persistence.Entity;

@Entity
public class Member {
}
