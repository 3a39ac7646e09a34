using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.OpenId;
using CommunityKit.Accounts.Roles;
using CommunityKit.Accounts.Sessions;
using CommunityKit.Accounts.SignIn;
using CommunityKit.Accounts.Tokens;
using CommunityKit.Accounts.TwoFactor;
using CommunityKit.Accounts.Users;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Data;

internal sealed class AccountsDb(DbContextOptions<AccountsDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "acc_";

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<SignInState> SignInStates => Set<SignInState>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    public DbSet<Role> Roles => Set<Role>();

    public DbSet<AccountRole> AccountRoles => Set<AccountRole>();

    public DbSet<RolePermission> RolePermissions => Set<RolePermission>();

    public DbSet<SeenPermission> SeenPermissions => Set<SeenPermission>();

    public DbSet<AccountEvent> Events => Set<AccountEvent>();

    public DbSet<OpenIdProvider> OpenIdProviders => Set<OpenIdProvider>();

    public DbSet<ExternalLogin> ExternalLogins => Set<ExternalLogin>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Account>().ToTable("acc_account");
        modelBuilder.Entity<SignInState>().ToTable("acc_sign_in_state").HasKey(s => s.AccountId);
        modelBuilder.Entity<Session>().ToTable("acc_session");
        modelBuilder.Entity<RecoveryCode>().ToTable("acc_recovery_code").HasKey(c => new { c.AccountId, c.Hash });
        modelBuilder.Entity<AccessToken>().ToTable("acc_access_token");
        modelBuilder.Entity<Role>().ToTable("acc_role").HasKey(r => r.Key);
        modelBuilder.Entity<AccountRole>().ToTable("acc_account_role").HasKey(r => new { r.AccountId, r.Role });
        modelBuilder.Entity<RolePermission>().ToTable("acc_role_permission").HasKey(p => new { p.Role, p.Permission });
        modelBuilder.Entity<SeenPermission>().ToTable("acc_seen_permission").HasKey(p => p.Permission);
        modelBuilder.Entity<AccountEvent>().ToTable("acc_event");
        modelBuilder.Entity<OpenIdProvider>().ToTable("acc_openid_provider");
        modelBuilder.Entity<ExternalLogin>().ToTable("acc_external_login").HasKey(l => new { l.ProviderId, l.Subject });
    }
}
