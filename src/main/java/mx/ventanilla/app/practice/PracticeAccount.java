package mx.ventanilla.app.practice;

import mx.ventanilla.security.Role;

/** Who can sign in to an invented clinic, and how. */
public record PracticeAccount(String userName, String password, String fullName, Role role) {}
