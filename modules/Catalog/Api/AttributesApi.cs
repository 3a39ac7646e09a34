using System.Text.Json;
using CommunityKit.Catalog.Attributes;
using CommunityKit.Catalog.Imports.Native;
using CommunityKit.Catalog.Products;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Catalog.Api;

/// <summary>The shop's attributes for programs, and all products as a sheet. One per request.</summary>
public sealed class AttributesApi(CatalogCache cache, SaveAttribute save, ProductExport export, RuleTexts rules)
{
    public async Task<IResult> ListAsync(CancellationToken cancellationToken)
    {
        var set = await cache.AttributesAsync(cancellationToken);
        return Results.Json([.. set.All.Select(attribute => Of(attribute, set))], ApiJson.Default.IReadOnlyListAttributeBody);
    }

    public async Task<IResult> PutAsync(HttpContext http, string code, CancellationToken cancellationToken)
    {
        if (await ApiBodies.ReadAsync(http.Request, cancellationToken) is not { } bytes)
        {
            return ApiAnswers.TooLarge;
        }

        AttributeBody body;
        try
        {
            body = ApiBodies.Parse(bytes, ApiJson.Default.AttributeBody);
        }
        catch (JsonException exception)
        {
            return ApiAnswers.Malformed(exception);
        }

        var draft = new AttributeDraft(code, body.Kind)
        {
            Name = body.Name,
            Unit = body.Unit,
            Position = body.Position,
            IsFilter = body.Filter,
            IsShown = body.Shown,
            Choices = [.. body.Choices.Select(choice => (choice.Key, choice.Label))],
        };
        var result = await save.RunAsync(draft, isNew: false, expectedVersion: null, cancellationToken);
        if (!result.IsDone)
        {
            return ApiAnswers.Refusal(result, rules);
        }

        body.Code = code;
        return Results.Json(body, ApiJson.Default.AttributeBody, statusCode: result.Outcome == SaveOutcome.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public async Task<IResult> DeleteAsync(string code, CancellationToken cancellationToken)
    {
        var result = await save.DeleteAsync(code, cancellationToken);
        return result.IsDone ? Results.NoContent() : ApiAnswers.Refusal(result, rules);
    }

    public IResult Export() => Results.Stream(output => export.WriteAsync(output, CancellationToken.None), "text/csv; charset=utf-8");

    private static AttributeBody Of(AttributeDefinition attribute, AttributeSet set) => new()
    {
        Code = attribute.Code,
        Name = attribute.Name,
        Kind = attribute.Kind,
        Unit = attribute.Unit,
        Position = attribute.Position,
        Filter = attribute.IsFilter,
        Shown = attribute.IsShown,
        Choices = [.. (attribute.Kind == AttributeKind.Choice ? set.ValuesOf(attribute.Code) : []).Select(value => new AttributeChoiceBody { Key = value.Key, Label = value.Label })],
    };
}
