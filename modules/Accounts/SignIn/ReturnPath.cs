using Microsoft.AspNetCore.Http;

namespace CommunityKit.Accounts.SignIn;

/// <summary>Where to go afterwards: only to a page of this shop, whatever the address says.</summary>
internal static class ReturnPath
{
    private const int MaxLength = 2000;

    /// <summary>The wanted address if it is a page of this shop, else another of its pages.</summary>
    /// <param name="request">The request, for the tenant's prefix.</param>
    /// <param name="wanted">What the address asks for.</param>
    /// <param name="otherwise">Path below the tenant's root.</param>
    public static string Or(HttpRequest request, string? wanted, string otherwise) =>
        IsOfThisShop(request, wanted) ? wanted! : request.PathBase + otherwise;

    /// <summary>
    /// Browsers read <c>//host</c>, <c>/\host</c> and addresses with line breaks as other hosts, so only a plain path passes.
    /// </summary>
    public static bool IsOfThisShop(HttpRequest request, string? wanted)
    {
        if (wanted is not { Length: > 0 and <= MaxLength } || wanted[0] != '/' || wanted.StartsWith("//", StringComparison.Ordinal)
            || wanted.Any(c => c == '\\' || char.IsControl(c)))
        {
            return false;
        }

        var end = wanted.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? wanted : wanted[..end];
        return !path.Contains("/../", StringComparison.Ordinal)
            && (!request.PathBase.HasValue || new PathString(path).StartsWithSegments(request.PathBase, StringComparison.OrdinalIgnoreCase));
    }
}
