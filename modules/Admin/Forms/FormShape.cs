using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Admin.Forms;

/// <summary>What the type of a form's model says. Immutable.</summary>
/// <param name="ModelType">The type.</param>
/// <param name="Fields">Its fields in order.</param>
/// <param name="Json">How values are compared and copied.</param>
public sealed record FormShape(Type ModelType, IReadOnlyList<FormField> Fields, JsonSerializerOptions Json)
{
    private const char Next = ';';

    /// <summary>The field of this name, or null.</summary>
    public FormField? Find(string? name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>A value in a form that is the same for equal values.</summary>
    public string Canonical(FormField field, object model) => JsonSerializer.Serialize(field.Get(model), field.DeclaredType, Json);

    /// <summary>
    /// A short fingerprint of each editable value, carried along by the form: after a conflict it tells what the user changed from what
    /// the user only saw.
    /// </summary>
    public string Fingerprints(object model) =>
        string.Join(Next, Fields.Where(field => field.IsEditable).Select(field => $"{field.Name}:{Fingerprint(field, model)}"));

    /// <summary>True if a value still is what the fingerprints say; false also when they say nothing.</summary>
    public bool IsUntouched(FormField field, object model, string fingerprints) =>
        fingerprints.Split(Next).Contains($"{field.Name}:{Fingerprint(field, model)}", StringComparer.Ordinal);

    /// <summary>
    /// The groups of a form: the declared ones with the fields that are shown, then an untitled one with what is left.
    /// </summary>
    public IReadOnlyList<FormGroup> GroupsOf(AdminFormDefinition? definition, Func<string, string> textOf)
    {
        var groups = new List<FormGroup>();
        var left = Fields.Where(field => field.IsShown && field.Name != definition?.ShopPathProperty).ToList();
        foreach (var group in definition?.Groups ?? [])
        {
            var fields = group.Properties.Select(Find).OfType<FormField>().Where(field => field.IsShown).ToList();
            left.RemoveAll(fields.Contains);
            groups.Add(new FormGroup($"group-{groups.Count}", textOf(group.LabelKey), fields, group.Aside));
        }

        if (left.Count > 0)
        {
            groups.Add(new FormGroup($"group-{groups.Count}", null, left, IsAside: false));
        }

        return [.. groups.Where(group => group.Fields.Count > 0)];
    }

    private string Fingerprint(FormField field, object model) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(field, model)))[..6]);
}
