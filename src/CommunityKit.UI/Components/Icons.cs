using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CommunityKit.UI.Assets;
using CommunityKit.UI.Rendering;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommunityKit.UI.Components;

/// <summary>The icons of the sprite. A name that is not there fails in development and shows a square elsewhere.</summary>
internal sealed partial class Icons(IModuleAssets assets, IHostEnvironment environment, ILogger<Icons> logger)
{
    private const string Sprite = "icons.svg";

    /// <summary>Names of all icons; strings of the kit, so nothing of a module is kept alive.</summary>
    public static FrozenSet<string> Names { get; } = ReadNames();

    public Markup Write(Markup markup, string name, string? title)
    {
        if (!Names.Contains(name))
        {
            if (environment.IsDevelopment())
            {
                throw new InvalidOperationException(
                    $"There is no icon '{name}'. Choose one of: {string.Join(", ", Names.Order(StringComparer.Ordinal))}.");
            }

            UnknownIcon(logger, name);
            name = "square";
        }

        return markup
            .Open(
                "svg",
                ("class", "ck-icon"),
                ("aria-hidden", title is null ? "true" : null),
                ("role", title is null ? null : "img"),
                ("aria-label", title))
            .Open("use", ("href", $"{assets.Url(KitAssets.Id, Sprite)}#{name}"))
            .Raw("</use></svg>");
    }

    private static FrozenSet<string> ReadNames()
    {
        using var reader = new StreamReader(KitAssets.Open(Sprite)!);
        return SymbolId().Matches(reader.ReadToEnd()).Select(match => match.Groups["name"].Value).ToFrozenSet(StringComparer.Ordinal);
    }

    [GeneratedRegex("<symbol id=\"(?<name>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SymbolId();

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no icon {Name}; a square is shown instead")]
    private static partial void UnknownIcon(ILogger logger, string name);
}
