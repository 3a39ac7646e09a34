using System.Globalization;

namespace CommunityKit.Pricing.Quotes;

/// <summary>Puts notes into words with the texts of their modules.</summary>
public sealed class PriceNotes(IModuleTexts texts) : IPriceNotes
{
    public string Describe(PriceNote note, CultureInfo? culture = null)
    {
        culture ??= CultureInfo.CurrentUICulture;
        if (texts.Find(note.ModuleId, note.Key, culture) is not { } text)
        {
            return note.Key;
        }

        try
        {
            return string.Format(culture, text, [.. note.Arguments.Select(argument => Word(argument, culture))]);
        }
        catch (FormatException)
        {
            // An older release of the module made the note; its sentence may ask for more today.
            return note.Key;
        }
    }

    private static string Word(NoteArgument argument, CultureInfo culture) =>
        argument.Amount?.Format(culture) ?? argument.Name?.For(culture) ?? argument.Text ?? "";
}
