using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using CommunityKit.Cms.Types;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Exchange;

/// <summary>Writes content types as the admin makes them.</summary>
internal static class TypeWriter
{
    public static async ValueTask<ContentWriteResult> WriteAsync(Batch batch, ContentTypes types, TypeRecord record, CancellationToken cancellationToken)
    {
        var type = record.Type;
        var json = JsonSerializer.Serialize(type, TypeJson.Default.ContentType);
        if (types.FindDeclared(type.Name) is { } declared)
        {
            var isSame = JsonSerializer.Serialize(declared, TypeJson.Default.ContentType) == json;
            return new(record, WriteOutcome.Unchanged)
            {
                Problems = isSame ? [] : [new("type-declared", $"The content type {type.Name} is brought by a module and keeps its own fields. Give yours another name.", IsWarning: true)],
            };
        }

        if (Flaw(type) is { } flaw)
        {
            return Results.Refused(record, "type-invalid", $"The content type \"{type.Name}\" cannot be made: {flaw}");
        }

        var (thing, hash) = (Things.NameOf(record), Ledger.Hash(json));
        var stored = await batch.Db.Types.AsTracking().FirstOrDefaultAsync(t => t.Name == type.Name, cancellationToken);
        if (stored is not null && batch.Ledger.WasWritten(thing, hash))
        {
            return new(record, WriteOutcome.Unchanged);
        }

        var says = stored?.Definition == json;
        if (stored is not null && !says && batch.Ledger.IsEdited(thing, Ledger.Token(stored.Definition)))
        {
            return Results.Edited(record, $"The content type {type.Name}");
        }

        await batch.Ledger.KeepAsync(thing, hash, Ledger.Token(json), cancellationToken);
        var outcome = stored is null ? WriteOutcome.Created : says ? WriteOutcome.Unchanged : WriteOutcome.Updated;
        stored ??= batch.Db.Types.Add(new StoredType { Name = type.Name, Definition = json }).Entity;
        stored.Definition = json;
        await batch.Db.SaveChangesAsync(cancellationToken);
        return new(record, outcome);
    }

    /// <summary>What the form of the admin would refuse; null for a type that it takes.</summary>
    public static string? Flaw(ContentType type)
    {
        var model = TypeModel.Of(type, version: 0);
        var flaws = new List<ValidationResult>();
        Validator.TryValidateObject(model, new ValidationContext(model), flaws, validateAllProperties: true);
        foreach (var field in model.Fields)
        {
            var flawsOfField = new List<ValidationResult>();
            Validator.TryValidateObject(field, new ValidationContext(field), flawsOfField, validateAllProperties: true);
            flaws.AddRange(flawsOfField.Select(flaw => new ValidationResult($"field \"{field.Name}\": {flaw.ErrorMessage}")));
        }

        return type.Label.IsEmpty ? "it has no label."
            : flaws.Count > 0 ? string.Join(' ', flaws.Select(flaw => flaw.ErrorMessage))
            : type.Fields.GroupBy(field => field.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"it has two fields \"{twice.Key}\"."
            : null;
    }
}
