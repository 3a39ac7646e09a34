using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CommunityKit.Permissions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CommunityKit.Testing.Modules;

/// <summary>
/// Lets tests sign in by a header, beside whatever the accounts module does for requests without it. Only the test host registers this.
/// </summary>
internal static class TestUsers
{
    public const string Header = "X-CK-Test-User";
    private const string TestScheme = "ck-test";
    private const string Switch = "ck-test-switch";
    private const string PermissionClaim = "ck-test-permission";

    public static string Encode(TestUser user) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(user));

    public static void AddTo(IServiceCollection services)
    {
        string? original = null;
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, Handler>(TestScheme, null)
            .AddPolicyScheme(Switch, null, options =>
                options.ForwardDefaultSelector = context => context.Request.Headers.ContainsKey(Header) ? TestScheme : original ?? TestScheme);
        services.PostConfigure<AuthenticationOptions>(options =>
        {
            original = options.DefaultAuthenticateScheme ?? options.DefaultScheme;
            options.DefaultAuthenticateScheme = Switch;
            options.DefaultChallengeScheme ??= original ?? TestScheme;
            options.DefaultForbidScheme ??= original ?? TestScheme;
        });
        if (services.LastOrDefault(d => d.ServiceType == typeof(IPermissionEvaluator)) is { } inner)
        {
            services.Remove(inner);
            services.Add(ServiceDescriptor.Describe(
                typeof(IPermissionEvaluator),
                provider => new Evaluator((IPermissionEvaluator)(inner.ImplementationInstance
                    ?? inner.ImplementationFactory?.Invoke(provider)
                    ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!))),
                inner.Lifetime));
        }
    }

    private sealed class Handler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[Header].ToString() is not { Length: > 0 } text)
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var user = JsonSerializer.Deserialize<TestUser>(Encoding.UTF8.GetString(Convert.FromBase64String(text)))!;
            var claims = new List<Claim> { new(UserClaims.Id, user.Id.ToString()), new(UserClaims.Name, user.Name) };
            claims.AddRange(user.Roles.Select(role => new Claim(UserClaims.Role, role)));
            claims.AddRange(user.Permissions.Select(permission => new Claim(PermissionClaim, permission)));
            var identity = new ClaimsIdentity(claims, TestScheme, UserClaims.Name, UserClaims.Role);
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), TestScheme)));
        }
    }

    private sealed class Evaluator(IPermissionEvaluator inner) : IPermissionEvaluator
    {
        public ValueTask<bool> HasAsync(ClaimsPrincipal user, string permissionId, CancellationToken cancellationToken) =>
            user.Identity?.AuthenticationType == TestScheme
                ? new(user.HasClaim(PermissionClaim, "*") || user.HasClaim(PermissionClaim, permissionId))
                : inner.HasAsync(user, permissionId, cancellationToken);
    }
}
