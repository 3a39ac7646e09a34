using CommunityKit.Permissions;
using CommunityKit.UI.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Rendering;

/// <summary>Tells those who run the modules what shoppers do not see. Shoppers get nothing. One per request.</summary>
internal sealed class OperatorNotes(KitText text, System.Text.Encodings.Web.HtmlEncoder encoder)
{
    private const string Permission = "shop.modules";
    private bool? _mayKnow;

    public async ValueTask<IHtmlContent?> NoteAsync(HttpContext http, string key, params object?[] arguments)
    {
        _mayKnow ??= http.RequestServices.GetService<IPermissionEvaluator>() is { } permissions
            && await permissions.HasAsync(http.User, Permission, http.RequestAborted);
        return _mayKnow.Value
            ? new Markup(encoder).Element("p", text[key, arguments], ("class", "ck-off")).ToHtml()
            : null;
    }
}
