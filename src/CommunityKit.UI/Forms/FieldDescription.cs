using System.ComponentModel.DataAnnotations;
using CommunityKit.Files;
using CommunityKit.Monetary;
using CommunityKit.Texts;
using CommunityKit.UI.Admin.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CommunityKit.UI.Forms;

/// <summary>What a property's type and attributes say about its field.</summary>
internal sealed record FieldDescription(
    FieldKind Kind, bool Required, int? MaxCharacters, bool ReadOnly, bool IsSecret, Type? ChoiceSource)
{
    /// <summary>True for text that is Markdown, in one language or several.</summary>
    public bool IsMarkdown { get; private init; }

    /// <summary>True for a picture that is named by its path in the file store, not by its address.</summary>
    public bool IsStorePath { get; private init; }

    public static FieldDescription Of(ModelMetadata metadata, string? wanted)
    {
        var attributes = (metadata as DefaultModelMetadata)?.Attributes.Attributes ?? [];
        var field = attributes.OfType<FieldAttribute>().FirstOrDefault();
        var choices = attributes.OfType<ChoicesAttribute>().FirstOrDefault();
        var kind = wanted is null ? KindOf(metadata, attributes, field, choices) : Parse(wanted, metadata);
        return new(
            kind,
            attributes.OfType<RequiredAttribute>().Any() && kind is not (FieldKind.Checkbox or FieldKind.Switch),
            attributes.OfType<MaxCharactersAttribute>().FirstOrDefault()?.Length
                ?? attributes.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength
                ?? attributes.OfType<MaxLengthAttribute>().FirstOrDefault(a => a.Length > 0 && metadata.ModelType == typeof(string))?.Length,
            field?.ReadOnly == true,
            attributes.OfType<Settings.SecretAttribute>().Any(),
            choices?.SourceType)
        {
            IsMarkdown = kind == FieldKind.Markdown || (kind == FieldKind.LocalizedLines && field?.Input == FieldInput.Markdown),
            IsStorePath = attributes.OfType<ImagePathAttribute>().Any(),
        };
    }

    private static FieldKind KindOf(
        ModelMetadata metadata, IReadOnlyList<object> attributes, FieldAttribute? field, ChoicesAttribute? choices)
    {
        if (field?.Hidden == true)
        {
            return FieldKind.Hidden;
        }

        var type = metadata.UnderlyingOrModelType;
        var localized = type == typeof(LocalizedText);
        switch (field?.Input ?? FieldInput.Auto)
        {
            case FieldInput.Line: return localized ? FieldKind.Localized : FieldKind.Text;
            case FieldInput.Lines: return localized ? FieldKind.LocalizedLines : FieldKind.Lines;
            case FieldInput.Markdown: return localized ? FieldKind.LocalizedLines : FieldKind.Markdown;
            case FieldInput.Image: return FieldKind.Image;
            case FieldInput.Colour: return FieldKind.Colour;
            case FieldInput.Tags: return FieldKind.Tags;
        }

        if (choices is not null || type.IsEnum)
        {
            return metadata.IsEnumerableType ? FieldKind.Checks : FieldKind.Select;
        }

        return type switch
        {
            _ when localized => FieldKind.Localized,
            _ when type == typeof(Money) => FieldKind.Money,
            _ when type == typeof(bool) => FieldKind.Checkbox,
            _ when type == typeof(DateTimeOffset) => FieldKind.DateTime,
            _ when type == typeof(DateOnly) => FieldKind.Date,
            _ when type == typeof(TimeOnly) => FieldKind.Time,
            _ when type == typeof(decimal) || type == typeof(double) || type == typeof(float) => FieldKind.Decimal,
            _ when type == typeof(string) => OfDataType(attributes),
            _ when type.IsPrimitive => FieldKind.Whole,
            _ when metadata.IsEnumerableType => metadata.ElementMetadata is { IsComplexType: true } ? FieldKind.Rows : FieldKind.Checks,
            _ => FieldKind.Text,
        };
    }

    private static FieldKind OfDataType(IReadOnlyList<object> attributes)
    {
        if (attributes.OfType<ImagePathAttribute>().Any())
        {
            return FieldKind.Image;
        }

        foreach (var attribute in attributes.OfType<DataTypeAttribute>())
        {
            switch (attribute.DataType)
            {
                case DataType.EmailAddress: return FieldKind.Email;
                case DataType.PhoneNumber: return FieldKind.Phone;
                case DataType.Password: return FieldKind.Password;
                case DataType.MultilineText: return FieldKind.Lines;
                case DataType.Url: return FieldKind.Url;
                case DataType.ImageUrl: return FieldKind.Image;
            }
        }

        return attributes.OfType<Settings.SecretAttribute>().Any() ? FieldKind.Password : FieldKind.Text;
    }

    private static FieldKind Parse(string wanted, ModelMetadata metadata)
    {
        var localized = metadata.UnderlyingOrModelType == typeof(LocalizedText);
        return wanted switch
        {
            "text" => localized ? FieldKind.Localized : FieldKind.Text,
            "textarea" => localized ? FieldKind.LocalizedLines : FieldKind.Lines,
            "email" => FieldKind.Email,
            "tel" => FieldKind.Phone,
            "url" => FieldKind.Url,
            "search" => FieldKind.Search,
            "password" => FieldKind.Password,
            "number" => metadata.UnderlyingOrModelType == typeof(decimal) ? FieldKind.Decimal : FieldKind.Whole,
            "money" => FieldKind.Money,
            "date" => FieldKind.Date,
            "time" => FieldKind.Time,
            "datetime" => FieldKind.DateTime,
            "markdown" => FieldKind.Markdown,
            "select" => FieldKind.Select,
            "radio" => FieldKind.Radio,
            "checks" => FieldKind.Checks,
            "checkbox" => FieldKind.Checkbox,
            "switch" => FieldKind.Switch,
            "tags" => FieldKind.Tags,
            "colour" => FieldKind.Colour,
            "image" => FieldKind.Image,
            "file" => FieldKind.File,
            "hidden" => FieldKind.Hidden,
            _ => throw new InvalidOperationException(
                $"ck-field has no type '{wanted}'. It has: text, textarea, email, tel, url, search, password, number, money, date, time, "
                + "datetime, markdown, select, radio, checks, checkbox, switch, tags, colour, image, file, hidden."),
        };
    }
}
