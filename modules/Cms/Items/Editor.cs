using System.Security.Claims;

namespace CommunityKit.Cms.Items;

/// <summary>Who changes content.</summary>
/// <param name="Id">Account; null for the shop itself, such as a job.</param>
/// <param name="Name">Name for the history.</param>
public sealed record Editor(Guid? Id, string Name)
{
    private const int MaxName = 120;

    /// <summary>The signed-in user.</summary>
    public static Editor Of(ClaimsPrincipal user)
    {
        var name = user.FindFirst(UserClaims.Name)?.Value ?? "";
        return new(user.FindId(), name.Length <= MaxName ? name : name[..MaxName]);
    }
}
