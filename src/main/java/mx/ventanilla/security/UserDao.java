package mx.ventanilla.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads users and their credentials. */
@RegisterConstructorMapper(UserAccount.class)
@RegisterConstructorMapper(Credential.class)
interface UserDao {
    @SqlQuery("""
            select id, rev, user_name, full_name, role, staff_id, active, preferences
            from user_account order by user_name""")
    List<UserAccount> list();

    @SqlQuery("""
            select id, rev, user_name, full_name, role, staff_id, active, preferences
            from user_account where user_name = :name""")
    Optional<UserAccount> byName(@Bind("name") String name);

    @SqlQuery("""
            select id, rev, user_name, full_name, role, staff_id, active, preferences
            from user_account where id = :id""")
    Optional<UserAccount> byId(@Bind("id") UUID id);

    @SqlQuery("""
            select id, rev, user_id, password_hash, one_time, failures, locked_until
            from credential where user_id = :user""")
    Optional<Credential> credentialOf(@Bind("user") UUID user);

    @SqlQuery("select count(*) from user_account where role = 'ADMIN' and active = true")
    int activeAdministrators();
}
