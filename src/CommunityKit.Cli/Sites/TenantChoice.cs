using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Sites;

/// <summary>Decides which shop is meant.</summary>
internal static class TenantChoice
{
    /// <summary>The named one, or the only one.</summary>
    /// <exception cref="ProblemException">There is none, or more than one and none was named.</exception>
    public static async Task<string> OfAsync(ISiteClient site, string? named, CancellationToken cancellationToken)
    {
        if (named is { Length: > 0 })
        {
            return named;
        }

        var tenants = await site.TenantsAsync(cancellationToken);
        return tenants switch
        {
            [] => throw new ProblemException(CliProblems.NoTenant()),
            [var only] => only.Id,
            _ => throw new ProblemException(CliProblems.TenantNotNamed(tenants.Select(t => t.Id))),
        };
    }
}
