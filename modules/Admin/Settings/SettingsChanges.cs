using System.Text.Json;
using CommunityKit.Admin.Forms;
using CommunityKit.Admin.Frame;

namespace CommunityKit.Admin.Settings;

/// <summary>What changed between the saved states of a section, as words.</summary>
public sealed class SettingsChanges(ISettingsHistory history, FieldText texts, Words words)
{
    private const int MaxShown = 30;

    /// <summary>The latest changes of a section, newest first.</summary>
    public async Task<IReadOnlyList<ChangeEntry>> ReadAsync(SettingsSection section, CancellationToken cancellationToken)
    {
        var states = await history.ReadAsync(section.Key, MaxShown + 1, cancellationToken);
        var entries = new List<ChangeEntry>();
        for (var i = 0; i < Math.Min(states.Count, MaxShown); i++)
        {
            var now = Parse(section, states[i].Json);
            var before = i + 1 < states.Count ? Parse(section, states[i + 1].Json) : section.Defaults();
            entries.Add(new ChangeEntry(
                states[i].ChangedAt, states[i].ChangedBy, now is null || before is null ? [] : await CompareAsync(section, before, now, cancellationToken)));
        }

        return entries;
    }

    /// <summary>The fields that differ between two states. Secrets never show: only whether they changed.</summary>
    public async ValueTask<IReadOnlyList<ChangedField>> CompareAsync(
        SettingsSection section, object before, object after, CancellationToken cancellationToken)
    {
        var changed = new List<ChangedField>();
        foreach (var field in section.Shape.Fields)
        {
            var label = FieldText.Label(section.Shape, field, section.Words);
            if (field.IsSecret)
            {
                if (SecretChange(field.Get(before) as string, field.Get(after) as string) is { } key)
                {
                    changed.Add(new ChangedField(label, "", words.Own[key]));
                }
            }
            else if (section.Shape.Canonical(field, before) != section.Shape.Canonical(field, after))
            {
                changed.Add(new ChangedField(
                    label,
                    await texts.ShowAsync(field, before, section.Words, cancellationToken),
                    await texts.ShowAsync(field, after, section.Words, cancellationToken)));
            }
        }

        return changed;
    }

    private static string? SecretChange(string? before, string? after) => (before, after) switch
    {
        (_, SettingsChange.ChangedSecret) => "settings.secretChanged",
        ({ Length: > 0 }, null or "") => "settings.secretRemoved",
        _ => null,
    };

    /// <summary>A state of another version of the module may have another form: then only who and when is known.</summary>
    private static object? Parse(SettingsSection section, string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, section.Shape.ModelType, section.Shape.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
