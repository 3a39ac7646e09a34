namespace CommunityKit.Catalog.Imports.Shopify;

/// <summary>The columns that are taken over, whatever a dialect calls them.</summary>
internal enum ShopifyColumn
{
    Handle,
    Title,
    Body,
    Vendor,
    Type,
    Tags,
    Published,
    Status,
    Option1Name,
    Option1Value,
    Option2Name,
    Option2Value,
    Option3Name,
    Option3Value,
    Sku,
    Barcode,
    Grams,
    Tracker,
    Quantity,
    Policy,
    Price,
    CompareAt,
    ImageSource,
    ImagePosition,
    ImageAlt,
    VariantImage,
    SeoTitle,
    SeoDescription,
}
