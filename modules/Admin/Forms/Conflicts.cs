using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace CommunityKit.Admin.Forms;

/// <summary>Compares what two people made of the same thing.</summary>
public sealed class Conflicts(FieldText texts)
{
    /// <summary>Puts both versions side by side.</summary>
    public async ValueTask<ConflictPage> CompareAsync(FormPage page, EditOutcome outcome, CancellationToken cancellationToken)
    {
        var shape = page.Target.Shape;
        var theirs = outcome.Theirs!;
        var fields = new List<ConflictField>();
        foreach (var field in shape.Fields.Where(f => f.IsEditable && !f.IsSecret && shape.Canonical(f, outcome.Model) != shape.Canonical(f, theirs)))
        {
            fields.Add(new ConflictField(
                field,
                FieldText.Label(shape, field, page.Words),
                await texts.ShowAsync(field, outcome.Model, page.Words, cancellationToken),
                await texts.ShowAsync(field, theirs, page.Words, cancellationToken))
            {
                IsMyChange = !shape.IsUntouched(field, outcome.Model, outcome.Posted.Base),
                IsTheirChange = !shape.IsUntouched(field, theirs, outcome.Posted.Base),
            });
        }

        var secrets = shape.Fields.Where(f => f.IsSecret && outcome.Posted.Values.ContainsKey(f.Name)).ToList();
        var version = shape.Fields.FirstOrDefault(f => f.IsVersion);
        return new ConflictPage
        {
            Title = page.Title,
            Trail = page.Trail,
            PostUrl = page.PostUrl,
            Words = page.Words,
            Fields = fields,
            Secrets = [.. secrets.Select(f => (f.Name, FieldText.Label(shape, f, page.Words)))],
            Carried =
            [
                .. outcome.Posted.Values
                    .Where(value => value.Key != version?.Name && secrets.TrueForAll(secret => secret.Name != value.Key))
                    .Select(value => (value.Key, value.Value)),
                // From here on it is the other's version that this one builds on.
                .. version is null ? [] : new[] { (version.Name, new StringValues(Text(version.Get(theirs)))) },
            ],
            Base = shape.Fingerprints(theirs),
            Version = page.Target.Version,
        };
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
