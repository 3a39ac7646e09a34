using CommunityKit.Accounts.Audit;
using CommunityKit.Accounts.Mails;
using CommunityKit.Accounts.Members;
using CommunityKit.Accounts.OpenId;
using CommunityKit.Accounts.Passwords;
using CommunityKit.Accounts.Profile;
using CommunityKit.Accounts.Registration;
using CommunityKit.Accounts.Roles;
using CommunityKit.Accounts.Sessions;
using CommunityKit.Accounts.SignIn;
using CommunityKit.Accounts.Tokens;
using CommunityKit.Accounts.TwoFactor;
using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CommunityKit.Accounts;

/// <summary>The module's services: Identity's own managers over this module's tables, and the use cases around them.</summary>
internal static class AccountsServices
{
    private const string AnyScheme = "accounts";

    public static void AddAccounts(this IServiceCollection services, string tenantId)
    {
        AddAuthentication(services, tenantId);
        AddIdentity(services);
        services.AddSingleton<Visitor>().AddSingleton<AuditTrail>().AddSingleton<AccountSecrets>();
        services.AddSingleton<AttemptLimits>().AddSingleton<Lockout>().AddSingleton<DecoyPassword>();
        services.AddSingleton<SessionRegister>().AddSingleton<AccessTokens>().AddSingleton<AccountPrincipal>();
        services.AddSingleton<PermissionTable>().AddSingleton<PermissionDefaults>().AddSingleton<RoleGrants>();
        services.AddSingleton<IPermissionEvaluator, AccountPermissionEvaluator>();
        services.AddSingleton<PermissionLabels>().AddSingleton<Authority>();
        services.AddSingleton<TwoFactorPolicy>();
        services.AddSingleton<MemberDirectory>()
            .AddSingleton<IMembers>(provider => provider.GetRequiredService<MemberDirectory>())
            .AddSingleton<IMemberDirectory>(provider => provider.GetRequiredService<MemberDirectory>());
        services.AddScoped<MailQueue>().AddScoped<AccountChanges>();
        services.AddScoped<PasswordSignIn>().AddScoped<OwnerEntry>();
        services.AddScoped<RegisterMember>().AddScoped<ConfirmEmail>();
        services.AddScoped<Reauthentication>().AddScoped<ResetPassword>().AddScoped<AcceptInvitation>().AddScoped<ChangePassword>();
        services.AddScoped<ChangeProfile>().AddScoped<ChangeEmail>().AddScoped<ExportData>().AddScoped<EraseAccount>();
        services.AddSingleton<ClientSecrets>().AddSingleton<OpenIdClient>().AddSingleton<RoundTripCookie>().AddSingleton<ProviderDirectory>();
        services.AddScoped<EnterByProvider>().AddScoped<ProviderButtons>();
        services.AddScoped<SecondStep>();
        services.AddScoped<RoleDirectory>().AddScoped<RoleChoices>().AddScoped<EditRoles>().AddScoped<GrantPermissions>();
        services.AddScoped<AdministerAccount>().AddScoped<CultureChoices>();
    }

    private static void AddAuthentication(IServiceCollection services, string tenantId) => services
        .AddAuthentication(AnyScheme)
        .AddPolicyScheme(AnyScheme, null, options => options.ForwardDefaultSelector = context =>
            TokenHandler.IsFor(context.Request) ? TokenHandler.SchemeName : IdentityConstants.ApplicationScheme)
        .AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.SchemeName, null)
        .AddAccountCookies(tenantId);

    private static void AddIdentity(IServiceCollection services)
    {
        services.Configure<IdentityOptions>(options =>
        {
            options.ClaimsIdentity.UserIdClaimType = UserClaims.Id;
            options.ClaimsIdentity.UserNameClaimType = UserClaims.Name;
            options.ClaimsIdentity.RoleClaimType = UserClaims.Role;
            options.ClaimsIdentity.SecurityStampClaimType = AccountClaims.Stamp;
            // Failures are counted by Lockout, in one statement; Identity's own counter is not used.
            options.Lockout.AllowedForNewUsers = false;
            options.Tokens.ProviderMap[LinkTokens.Name] = new TokenProviderDescriptor(typeof(LinkTokens));
            options.Tokens.ProviderMap[AuthenticatorCodes.Name] = new TokenProviderDescriptor(typeof(AuthenticatorCodes));
            options.Tokens.EmailConfirmationTokenProvider = LinkTokens.Name;
            options.Tokens.PasswordResetTokenProvider = LinkTokens.Name;
            options.Tokens.ChangeEmailTokenProvider = LinkTokens.Name;
            options.Tokens.AuthenticatorTokenProvider = AuthenticatorCodes.Name;
        });
        services.AddSingleton<LinkTokens>().AddSingleton<AuthenticatorCodes>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<ILookupNormalizer, EmailNormalizer>();
        services.AddSingleton<AccountErrors>().AddSingleton<IdentityErrorDescriber>(provider => provider.GetRequiredService<AccountErrors>());
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddScoped<IUserValidator<Account>, AccountValidator>();
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.AddScoped<IUserConfirmation<Account>, DefaultUserConfirmation<Account>>();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountClaimsFactory>();
        services.AddScoped<AccountManager>();
        services.AddScoped<AccountSignIn>();
    }
}
