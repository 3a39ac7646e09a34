namespace CommunityKit.OrchardRecipes.Items;

/// <summary>The parts of Orchard Core and its Commerce modules that are understood, or known to have no counterpart.</summary>
internal static class KnownParts
{
    /// <summary>Parts that <see cref="ReadItem"/> reads or leaves aside.</summary>
    public static IReadOnlySet<string> Content { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "TitlePart", "AutoroutePart", "AliasPart", "HtmlBodyPart", "MarkdownBodyPart", "LiquidPart", "FlowPart", "BagPart", "ListPart",
        "ContainedPart", "LocalizationPart", "PublishLaterPart", "ArchiveLaterPart", "SeoMetaPart", "AuditTrailPart", "CommonPart",
        "PreviewPart", "MenuPart", "MenuItemsListPart", "TaxonomyPart", "TermPart", "LayerMetadata", "FlowMetadata",
    };

    /// <summary>Parts of forms: the shop has forms of its own, and none can be made of these.</summary>
    public static IReadOnlySet<string> Forms { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "FormPart", "FormElementPart", "FormInputElementPart", "FormElementLabelPart", "FormElementValidationPart", "ButtonPart", "InputPart", "LabelPart",
        "TextAreaPart", "SelectPart", "ValidationPart", "ValidationSummaryPart", "ReCaptchaPart",
    };

    /// <summary>Parts of goods, orders and prices of Orchard Core Commerce.</summary>
    public static IReadOnlySet<string> Commerce { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "ProductPart", "PricePart", "PriceVariantsPart", "TieredPricePart", "InventoryPart", "TaxPart", "DiscountPart", "GlobalDiscountPart",
        "ProductListPart", "OrderPart", "StripePaymentPart", "PaymentPart", "CartPart",
    };

    /// <summary>The name as Orchard Core writes it, for one in another case; null when it is none of the known.</summary>
    public static string? InOtherCase(string name) => Content.Concat(Forms).Concat(Commerce)
        .FirstOrDefault(known => known != name && string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
}
