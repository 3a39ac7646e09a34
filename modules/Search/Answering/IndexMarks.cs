using System.Globalization;

namespace CommunityKit.Search.Answering;

/// <summary>Tokens beside the text: who may find a document, and the values of its facets. No text gives such a token, as letters and digits are cut apart.</summary>
internal static class IndexMarks
{
    /// <summary>A mark that no document has.</summary>
    public const string None = "none0";

    public static string View(int view) => "v" + view.ToString(CultureInfo.InvariantCulture);

    public static string Value(int value) => "f" + value.ToString(CultureInfo.InvariantCulture);
}
