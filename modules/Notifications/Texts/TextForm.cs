using System.Globalization;
using System.Security.Claims;
using CommunityKit.Notifications.Data;
using CommunityKit.Notifications.Sending;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Notifications.Texts;

/// <summary>Writes the shop's own words of a message; empty ones give the module's words back.</summary>
internal sealed class TextForm(
    IUnitOfWork work, IDbContextFactory<NotificationsDb> reading, Templates templates, MessageWriter writer, ShopTexts cache, ShopOrigin origin,
    ISettings<ShopSettings> shop, IStringLocalizer<NotificationsModule> texts) : AdminForm<TextModel>
{
    protected override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = "texts.title";
        form.EditTitleKey = "texts.edit";
        form.NameProperty = nameof(TextModel.Name);
        form.Group("texts.words", nameof(TextModel.Subject), nameof(TextModel.Text));
        form.Aside("texts.help", nameof(TextModel.Name), nameof(TextModel.Arguments), nameof(TextModel.Original), nameof(TextModel.Preview));
    }

    protected override async ValueTask<TextModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        if (Find(key) is not var (template, culture))
        {
            return null;
        }

        var name = template.Value.Name;
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var own = await db.Texts.SingleOrDefaultAsync(t => t.Template == name && t.Culture == culture.Name, cancellationToken);
        var original = writer.Original(template, culture);
        var preview = await writer.WriteAsync(name, culture, Samples.Of(template.Value), texts["texts.sample-name"], origin.Here, cancellationToken);
        return new TextModel
        {
            Name = $"{name} ({culture.Name})",
            Subject = own?.Subject,
            Text = own?.Text,
            Arguments = string.Join(' ', template.Value.Arguments.Concat(TextPattern.Common).Select(argument => $"{{{argument}}}")),
            Original = $"{original.Subject}\n\n{original.Text}",
            Preview = $"{preview.Subject}\n\n{preview.Text}",
            Version = own?.Version ?? 0,
        };
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(string? key, TextModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (Find(key) is not var (template, culture))
        {
            return AdminSaveResult.Refused(("", texts["texts.gone"]));
        }

        var subject = model.Subject?.Trim() ?? "";
        var text = model.Text?.Trim() ?? "";
        if (Problem(template.Value, subject, text) is { } problem)
        {
            return AdminSaveResult.Refused(problem);
        }

        var name = template.Value.Name;
        return await work.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Notifications();
                transaction.OnCommitted(cache.Forget);
                var own = await db.Texts.AsTracking().SingleOrDefaultAsync(t => t.Template == name && t.Culture == culture.Name, token);
                if ((own?.Version ?? 0) != model.Version)
                {
                    return AdminSaveResult.Conflict;
                }

                if (text.Length == 0)
                {
                    await db.Texts.Where(t => t.Template == name && t.Culture == culture.Name).ExecuteDeleteAsync(token);
                }
                else if (own is null)
                {
                    db.Texts.Add(new ShopText { Template = name, Culture = culture.Name, Subject = subject, Text = text });
                    await db.SaveChangesAsync(token);
                }
                else
                {
                    own.Subject = subject;
                    own.Text = text;
                    await db.SaveChangesAsync(token);
                }

                return AdminSaveResult.Saved(key!);
            },
            cancellationToken);
    }

    private (string, string)? Problem(NotificationTemplate template, string subject, string text)
    {
        if (subject.Length == 0 != (text.Length == 0))
        {
            return (subject.Length == 0 ? nameof(TextModel.Subject) : nameof(TextModel.Text), texts["texts.both"]);
        }

        foreach (var (property, value) in new[] { (nameof(TextModel.Subject), subject), (nameof(TextModel.Text), text) })
        {
            if (TextPattern.Unknown(value, template) is { Count: > 0 } unknown)
            {
                return (property, texts["texts.unknown", string.Join(", ", unknown.Select(name => $"{{{name}}}"))]);
            }
        }

        return null;
    }

    private (Declared<NotificationTemplate> Template, CultureInfo Culture)? Find(string? key) =>
        key is not null && TextKey.Read(key) is var (name, culture) && templates.Find(name) is { } template && shop.Current.Cultures.Contains(culture, StringComparer.Ordinal)
            ? (template, CultureInfo.GetCultureInfo(culture))
            : null;
}
