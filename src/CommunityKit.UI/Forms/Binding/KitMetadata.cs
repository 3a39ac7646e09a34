using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Admin.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace CommunityKit.UI.Forms.Binding;

/// <summary>
/// Gives properties their keyed labels, data annotations our messages in place of the framework's English ones, and keeps read-only
/// fields from being bound.
/// </summary>
internal sealed class KitMetadata(IStringLocalizerFactory localizers) : IDisplayMetadataProvider, IValidationMetadataProvider, IBindingMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key is not { MetadataKind: ModelMetadataKind.Property, ContainerType: { } type, Name: { } name }
            || context.DisplayMetadata.DisplayName is not null)
        {
            return;
        }

        var localizer = localizers.Create(type);
        var key = $"{type.Name}.{name}";
        context.DisplayMetadata.DisplayName = () => localizer[key] is { ResourceNotFound: false } found ? found.Value : name;
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute is { ErrorMessage: null, ErrorMessageResourceName: null } && KeyOf(attribute) is { } key)
            {
                attribute.ErrorMessage = key;
            }
        }
    }

    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        if (context.Attributes.OfType<FieldAttribute>().Any(field => field.ReadOnly))
        {
            context.BindingMetadata.IsBindingAllowed = false;
        }
    }

    private static string? KeyOf(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "validation.required",
        StringLengthAttribute { MinimumLength: > 0 } => "validation.lengthBetween",
        StringLengthAttribute or MaxLengthAttribute => "validation.maxLength",
        MinLengthAttribute => "validation.minLength",
        RangeAttribute => "validation.range",
        RegularExpressionAttribute => "validation.pattern",
        EmailAddressAttribute => "validation.email",
        PhoneAttribute => "validation.phone",
        UrlAttribute => "validation.url",
        CompareAttribute => "validation.compare",
        CreditCardAttribute => "validation.pattern",
        _ => null,
    };
}
