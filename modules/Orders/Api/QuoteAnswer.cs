namespace CommunityKit.Orders.Api;

/// <summary>What it costs. Amounts are minor units.</summary>
internal sealed record QuoteAnswer(
    string Currency,
    long TotalMinor,
    long ItemsMinor,
    long DiscountMinor,
    long TaxMinor,
    bool IsTaxIncluded,
    string Fingerprint,
    string? FulfilmentKey,
    IReadOnlyList<QuoteLineAnswer> Lines,
    IReadOnlyList<ChargeAnswer> Charges,
    IReadOnlyList<OptionAnswer> Options,
    IReadOnlyList<ProblemAnswer> Problems);

/// <summary>A line of a quote, with the reasons of its price.</summary>
internal sealed record QuoteLineAnswer(
    Guid LineId, Guid VariantId, int Quantity, long UnitMinor, long GrossMinor, long DiscountMinor, long TaxMinor, long TotalMinor, IReadOnlyList<string> Why);

/// <summary>A fee.</summary>
internal sealed record ChargeAnswer(string Kind, long GrossMinor, long DiscountMinor, long TaxMinor, long TotalMinor);

/// <summary>A way to the buyer.</summary>
internal sealed record OptionAnswer(string Key, string Name, string Description, long FeeMinor, bool NeedsAddress);

/// <summary>What could not be honoured.</summary>
internal sealed record ProblemAnswer(string Code, string? Subject, string Message);

/// <summary>An order that was placed. <paramref name="Key"/> opens it to a guest.</summary>
internal sealed record PlacedAnswer(Guid Id, string Number, string? Key, long TotalMinor, long DueMinor, string Currency, DateTimeOffset PayUntil);

/// <summary>Where the buyer goes to pay; null when nothing is due any more.</summary>
internal sealed record PayAnswer(string? RedirectUrl, bool IsPaid);

/// <summary>An order. Amounts are minor units.</summary>
internal sealed record OrderAnswer(
    Guid Id,
    string Number,
    string State,
    string Currency,
    long TotalMinor,
    long PaidMinor,
    long RefundedMinor,
    long DueMinor,
    string FulfilmentKey,
    DateTimeOffset PlacedAt,
    DateTimeOffset PayUntil,
    DateTimeOffset? PaidAt,
    DateTimeOffset? DeliveredAt,
    string? CancelReason,
    IReadOnlyList<OrderLineAnswer> Lines,
    IReadOnlyList<ChargeAnswer> Charges,
    IReadOnlyList<ParcelAnswer> Parcels);

/// <summary>A line of an order.</summary>
internal sealed record OrderLineAnswer(
    Guid Id, Guid VariantId, string? Sku, string Title, string Label, int Quantity, int Shipped, int Delivered, int Returned,
    long UnitMinor, long DiscountMinor, long TaxMinor, long TotalMinor, long RefundedMinor, string Supplier);

/// <summary>A parcel.</summary>
internal sealed record ParcelAnswer(Guid Id, string Carrier, string TrackingNumber, DateTimeOffset ShippedAt, DateTimeOffset? DeliveredAt, IReadOnlyList<PieceBody> Lines);

/// <summary>A page of orders.</summary>
internal sealed record OrderItems(IReadOnlyList<OrderItem> Items, string? Next);

/// <summary>An order in a list.</summary>
internal sealed record OrderItem(Guid Id, string Number, string State, string Currency, long TotalMinor, DateTimeOffset PlacedAt);
