using System.Globalization;
using CommunityKit.UI.Rendering;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Pictures;

/// <summary>
/// <c>&lt;ck-picture src="@picture.Url" alt="@picture.Alt" sizes="(min-width: 640px) 25vw, 50vw" /&gt;</c>: an <c>img</c> in the sizes that a
/// media library offers, with width, height and focus. All other attributes of an <c>img</c> may stand on it and win. It is loaded when it
/// comes near, unless <c>loading</c> or <c>fetchpriority</c> says otherwise.
/// </summary>
[HtmlTargetElement("ck-picture", Attributes = "src, alt", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PictureTagHelper(IEnumerable<IPictureSource> sources) : TagHelper
{
    private const int FocusStep = 25;
    private const int Middle = 2;

    /// <summary>Address of the picture, with the tenant's root.</summary>
    public string? Src { get; set; }

    /// <summary>How wide it is shown, as in the attribute of <c>img</c>.</summary>
    public string Sizes { get; set; } = "100vw";

    /// <summary>The view that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Src))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "img";
        output.TagMode = TagMode.SelfClosing;
        var http = ViewContext.HttpContext;
        var known = await FindAsync(Src, http.RequestAborted);
        output.Attributes.SetAttribute("src", known is null ? Src : http.Request.PathBase + known.Path);
        if (known is not null)
        {
            Describe(output, known, http.Request.PathBase);
        }

        if (!output.Attributes.ContainsName("loading") && !output.Attributes.ContainsName("fetchpriority"))
        {
            output.Attributes.SetAttribute("loading", "lazy");
        }

        if (!output.Attributes.ContainsName("decoding"))
        {
            output.Attributes.SetAttribute("decoding", "async");
        }
    }

    private void Describe(TagHelperOutput output, KnownPicture known, PathString root)
    {
        if (known.Sizes.Count > 0)
        {
            output.Attributes.SetAttribute("srcset", string.Join(", ", known.Sizes.Select(size => $"{root}{size.Path} {size.Width.ToString(CultureInfo.InvariantCulture)}w")));
            output.Attributes.SetAttribute("sizes", Sizes);
        }

        if (known.Width > 0 && known.Height > 0 && !output.Attributes.ContainsName("width"))
        {
            output.Attributes.SetAttribute("width", known.Width);
            output.Attributes.SetAttribute("height", known.Height);
        }

        // A style attribute would be refused by the page's policy; the classes stand in ck.css.
        var (x, y) = (Step(known.FocusX), Step(known.FocusY));
        if (x != Middle || y != Middle)
        {
            output.Attributes.AddClass(string.Create(CultureInfo.InvariantCulture, $"ck-focus ck-fx-{x} ck-fy-{y}"));
        }
    }

    private async ValueTask<KnownPicture?> FindAsync(string address, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            if (await source.FindAsync(address, cancellationToken) is { } known)
            {
                return known;
            }
        }

        return null;
    }

    private static int Step(int percent) => (Math.Clamp(percent, 0, 100) + (FocusStep / 2)) / FocusStep;
}
