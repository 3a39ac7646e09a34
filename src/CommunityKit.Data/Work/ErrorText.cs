using System.Text.RegularExpressions;

namespace CommunityKit.Data.Work;

/// <summary>
/// An exception as one line for the admin page: type and message, with what looks like an address or a number of a person or a card
/// masked, because module authors put such things into messages.
/// </summary>
internal static partial class ErrorText
{
    private const int MaxLength = 500;

    public static string Of(Exception exception)
    {
        // What wraps it says "see the inner exception".
        var cause = exception.GetBaseException();
        var message = cause.Message.ReplaceLineEndings(" ");
        var text = $"{cause.GetType().Name}: {LongNumber().Replace(Address().Replace(message, "***"), "***")}";
        return text.Length <= MaxLength ? text : text[..(MaxLength - 1)] + "…";
    }

    [GeneratedRegex(@"[^\s@<>""'(,;]+@[^\s@<>""'),;]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\+?\d(?:[ -]?\d){6,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LongNumber();
}
