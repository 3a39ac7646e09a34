using CommunityKit.UI.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CommunityKit.UI.Forms.Binding;

/// <summary>Puts the kit's binders, labels and messages into MVC.</summary>
internal sealed class KitMvcOptions(KitText text, IStringLocalizerFactory localizers)
    : IConfigureOptions<MvcOptions>, IConfigureOptions<MvcDataAnnotationsLocalizationOptions>
{
    public void Configure(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new KitBinderProvider());
        // Nullable annotations say how a value is stored; [Required] says what people must fill in.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());

        var messages = options.ModelBindingMessageProvider;
        options.ModelMetadataDetailsProviders.Add(new KitMetadata(localizers, text, messages));
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => text["validation.value", field, value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => text["validation.valueOnly", value]);
        messages.SetUnknownValueIsInvalidAccessor(field => text["validation.unknown", field]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => text["validation.unknownOnly"]);
        messages.SetValueIsInvalidAccessor(value => text["validation.valueOnly", value]);
        messages.SetValueMustBeANumberAccessor(field => text["validation.number", field]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => text["validation.numberOnly"]);
        messages.SetValueMustNotBeNullAccessor(_ => text["validation.requiredOnly"]);
        messages.SetMissingBindRequiredValueAccessor(field => text["validation.required", field]);
        messages.SetMissingKeyOrValueAccessor(() => text["validation.unknownOnly"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => text["validation.unknownOnly"]);
    }

    public void Configure(MvcDataAnnotationsLocalizationOptions options) =>
        options.DataAnnotationLocalizerProvider = (type, factory) => new ValidationLocalizer(factory.Create(type), text);
}
