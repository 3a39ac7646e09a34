using Microsoft.AspNetCore.Mvc.Rendering;

namespace CommunityKit.Accounts.Tokens;

/// <summary>The page that makes a token.</summary>
/// <param name="Form">The form.</param>
/// <param name="Scopes">What the member may do, to choose from.</param>
/// <param name="HasPassword">False for the host's owner, who enters by ticket.</param>
internal sealed record TokenPage(TokenForm Form, IReadOnlyList<SelectListItem> Scopes, bool HasPassword);
