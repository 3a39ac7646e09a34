using System.Globalization;
using CommunityKit.Notifications.Sending;

namespace CommunityKit.Notifications.Texts;

/// <summary>Writes a message in the reader's language: with the shop's own words where it has some, else with the module's.</summary>
internal sealed class MessageWriter(Templates templates, ShopTexts own, IModuleTexts texts, ISettings<ShopSettings> shop, ShopZone zone)
{
    /// <summary>The module's words with their <c>{names}</c>.</summary>
    public Words Original(Declared<NotificationTemplate> template, CultureInfo culture) => new(
        texts.Find(template.Module.Id, template.Value.SubjectKey, culture) ?? template.Value.SubjectKey,
        texts.Find(template.Module.Id, template.Value.TextKey, culture) ?? template.Value.TextKey);

    /// <summary>The words of a message for a reader.</summary>
    public async ValueTask<Words> WriteAsync(
        string template, CultureInfo culture, NewNotification message, string name, string origin, CancellationToken cancellationToken)
    {
        var words = await own.FindAsync(template, culture.Name, cancellationToken)
            ?? (templates.Find(template) is { } declared ? Original(declared, culture) : new Words(template, ""));
        string? ValueOf(string argument) => argument switch
        {
            _ when message.Arguments.TryGetValue(argument, out var value) => ArgumentText.Of(value, culture, zone.Current),
            "shop" => shop.Current.Name.For(culture),
            "name" => name,
            "link" => Link(message, origin),
            _ => null,
        };
        // A line break in a subject would begin another header.
        return new Words(TextPattern.Fill(words.Subject, ValueOf).ReplaceLineEndings(" ").Trim(), TextPattern.Fill(words.Text, ValueOf).Trim());
    }

    /// <summary>The body of a mail: text, link, and how to get no more of these.</summary>
    public string Letter(Words words, NewNotification message, string origin, string? unsubscribe, CultureInfo culture)
    {
        var parts = new List<string> { words.Text };
        if (Link(message, origin) is { Length: > 0 } link && !words.Text.Contains(link, StringComparison.Ordinal))
        {
            parts.Add(link);
        }

        parts.Add("-- \n" + shop.Current.Name.For(culture));
        if (unsubscribe is not null)
        {
            parts.Add(string.Format(culture, texts.Find(NotificationsModule.Id, "mail.unsubscribe", culture) ?? "{0}", unsubscribe));
        }

        return string.Join("\n\n", parts);
    }

    private static string Link(NewNotification message, string origin) => message.Path is null || origin.Length == 0 ? "" : origin + message.Path;
}
