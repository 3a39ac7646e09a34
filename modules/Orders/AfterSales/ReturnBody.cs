namespace CommunityKit.Orders.AfterSales;

/// <summary>What a program asks for in a buyer's name.</summary>
/// <param name="Kind">RefundOnly, ReturnAndRefund or Exchange.</param>
/// <param name="Reason">NoReason, NotAsDescribed, Damaged, Wrong, Late, NotReceived or Other.</param>
/// <param name="Lines">Which pieces.</param>
/// <param name="Id">Id that the caller makes, so that repeating asks once; made here when null.</param>
/// <param name="Text">What the buyer says; at most 1000 characters.</param>
internal sealed record ReturnBody(string Kind, string Reason, IReadOnlyList<ReturnPiecesBody> Lines, Guid? Id = null, string? Text = null);

/// <summary>Pieces to give back.</summary>
/// <param name="LineId">The line of the order.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="HeldFrom">The line of the exchange by which the buyer got them; null for what was ordered.</param>
/// <param name="VariantId">The variant wanted instead; for an exchange.</param>
internal sealed record ReturnPiecesBody(Guid LineId, int Quantity, Guid? HeldFrom = null, Guid? VariantId = null);

/// <summary>A parcel on its way.</summary>
/// <param name="TrackingNumber">The carrier's number.</param>
/// <param name="Carrier">Its name.</param>
internal sealed record ReturnParcelBody(string TrackingNumber, string? Carrier = null);

/// <summary>What the shop agrees to.</summary>
/// <param name="Lines">Lines of the return; null for everything.</param>
internal sealed record ReturnApprovalBody(IReadOnlyList<ReturnDecisionBody>? Lines = null);

/// <summary>What the shop agrees to for a line of the return.</summary>
/// <param name="ReturnLineId">The line of the return.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="AmountMinor">For a refund without return: minor units, when it is less than the share.</param>
internal sealed record ReturnDecisionBody(Guid ReturnLineId, int Quantity, long? AmountMinor = null);

/// <summary>Why the shop refuses.</summary>
/// <param name="Reason">In words for the buyer; at most 500 characters.</param>
internal sealed record ReturnRejectionBody(string Reason);

/// <summary>What came back.</summary>
/// <param name="Lines">Lines of the return; null for everything as approved and fit to be sold.</param>
/// <param name="AsRefund">True to give money back instead of a replacement.</param>
internal sealed record ReturnSettlementBody(IReadOnlyList<ReturnInspectionBody>? Lines = null, bool AsRefund = false);

/// <summary>What was found about a line of the return.</summary>
/// <param name="ReturnLineId">The line of the return.</param>
/// <param name="Sellable">Pieces that can be sold again.</param>
/// <param name="Unsellable">Pieces that are written off.</param>
/// <param name="AmountMinor">Minor units, when it is less than the share.</param>
internal sealed record ReturnInspectionBody(Guid ReturnLineId, int Sellable, int Unsellable = 0, long? AmountMinor = null);
