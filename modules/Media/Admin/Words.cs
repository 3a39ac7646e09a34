using System.Text.Json;
using CommunityKit.Media.Assets;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Media.Admin;

/// <summary>Sentences of the screens that need numbers or reasons.</summary>
internal sealed class Words(IStringLocalizer<MediaModule> text)
{
    private const double Mega = 1024 * 1024;
    private static readonly string[] Codes = ["kind", "drawing", "damaged", "too-large", "too-many-pixels", "full", "other-kind", "gone"];

    /// <summary>Why a file was not taken.</summary>
    public string Refusal(string file, MediaRefusedException refused) =>
        text["refused", file, text["refused." + refused.Code] is { ResourceNotFound: false } known ? known.Value : refused.Message];

    /// <summary>All reasons by their code, as JSON, for the script that sends files.</summary>
    public string Refusals() => JsonSerializer.Serialize(Codes.ToDictionary(code => code, code => text["refused." + code].Value), WordsJson.Default.DictionaryStringString);

    public string Folder(Folders.FolderOutcome outcome) => text["folder." + outcome];

    /// <summary>A size for people.</summary>
    public static string Size(long bytes) => bytes < Mega
        ? $"{Math.Max(1, bytes / 1024)} KB"
        : $"{(bytes / Mega).ToString(bytes < 10 * Mega ? "0.0" : "0", System.Globalization.CultureInfo.CurrentCulture)} MB";
}
