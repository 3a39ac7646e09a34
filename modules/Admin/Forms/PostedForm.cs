using System.Reflection;
using CommunityKit.Admin.Frame;
using CommunityKit.Files;
using Microsoft.Extensions.Primitives;

namespace CommunityKit.Admin.Forms;

/// <summary>What a form sent: the values for the model, with pictures stored already, and what the admin's own buttons say.</summary>
public sealed class PostedForm
{
    /// <summary>Field with the fingerprints of the values that the form was opened with.</summary>
    public const string BaseField = "ck-base";

    /// <summary>Field with the version of a settings section.</summary>
    public const string VersionField = "ck-version";

    /// <summary>Button that shows a Markdown field as readers will see it.</summary>
    public const string PreviewField = "ck-preview";

    /// <summary>Button that goes on editing instead of saving.</summary>
    public const string ThenField = "ck-then";

    /// <summary>Beginning of the fields that say whose value is taken after a conflict.</summary>
    public const string TakePrefix = "ck-take.";

    /// <summary>The user's own value.</summary>
    public const string Mine = "mine";

    /// <summary>The value of who saved first.</summary>
    public const string Theirs = "theirs";

    private const string Reserved = "ck-";
    private const string TokenField = "__form";
    private const string UploadSuffix = ".upload";
    private static readonly char[] WordSeparators = [',', '，', '、', ';', '；', '\n'];

    private PostedForm(Dictionary<string, StringValues> values) => Values = values;

    /// <summary>The values for the model, by field name.</summary>
    public IReadOnlyDictionary<string, StringValues> Values { get; }

    /// <summary>Pictures that were refused: field and reason.</summary>
    public IReadOnlyList<(string Field, string Reason)> Refused { get; private init; } = [];

    /// <summary>Fingerprints of the values that the form was opened with; empty when there were none.</summary>
    public string Base { get; private init; } = "";

    /// <summary>Version of a settings section.</summary>
    public long? Version { get; private init; }

    /// <summary>Name of the Markdown field to preview, or null.</summary>
    public string? Preview { get; private init; }

    /// <summary>True to show the form again instead of saving.</summary>
    public bool ThenEdit { get; private init; }

    /// <summary>After a conflict: whose value to take, by field; null otherwise.</summary>
    public IReadOnlyDictionary<string, string>? Takes { get; private init; }

    /// <summary>Reads a form and stores the pictures that came along.</summary>
    public static async Task<PostedForm> ReadAsync(
        HttpRequest request, FormShape shape, IFileStore files, ModuleWords own, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var values = form
            .Where(field => !field.Key.StartsWith(Reserved, StringComparison.Ordinal) && field.Key != TokenField)
            .ToDictionary(field => field.Key, field => field.Value, StringComparer.OrdinalIgnoreCase);
        var refused = new List<(string, string)>();
        foreach (var file in form.Files.Where(f => f.Length > 0 && f.Name.EndsWith(UploadSuffix, StringComparison.Ordinal)))
        {
            var field = file.Name[..^UploadSuffix.Length];
            try
            {
                var picture = await PictureUpload.StoreAsync(files, file, cancellationToken);
                values[field] = IsStorePath(shape, field) ? picture.Path : picture.Address;
            }
            catch (FileRefusedException exception)
            {
                refused.Add((field, PictureUpload.Explain(exception, own)));
            }
        }

        Prepare(values, shape);
        var takes = form
            .Where(field => field.Key.StartsWith(TakePrefix, StringComparison.Ordinal))
            .ToDictionary(field => field.Key[TakePrefix.Length..], field => field.Value.ToString(), StringComparer.Ordinal);
        return new PostedForm(values)
        {
            Refused = refused,
            Base = form[BaseField].ToString(),
            Version = long.TryParse(form[VersionField], System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : null,
            Preview = form[PreviewField] is [{ Length: > 0 } preview] ? preview : null,
            ThenEdit = form[ThenField] == "edit",
            Takes = takes.Count == 0 ? null : takes,
        };
    }

    /// <summary>Blank secrets stay as they are, and words that were typed in one line come apart.</summary>
    private static void Prepare(Dictionary<string, StringValues> values, FormShape shape)
    {
        foreach (var field in shape.Fields)
        {
            if (!values.TryGetValue(field.Name, out var posted))
            {
                continue;
            }

            if (field.IsSecret && StringValues.IsNullOrEmpty(posted))
            {
                values.Remove(field.Name);
            }
            else if (field.AreFreeWords)
            {
                values[field.Name] = posted
                    .SelectMany(text => (text ?? "").Split(WordSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .ToArray();
            }
        }
    }

    /// <summary>Whether a field, perhaps one of a row (<c>Photos[3].File</c>), wants the path of a picture rather than its address.</summary>
    private static bool IsStorePath(FormShape shape, string field)
    {
        var bracket = field.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0
            ? shape.Find(field)?.IsStorePath == true
            : shape.Find(field[..bracket])?.ElementType?.GetProperty(field[(field.LastIndexOf('.') + 1)..])?.IsDefined(typeof(ImagePathAttribute)) == true;
    }
}
