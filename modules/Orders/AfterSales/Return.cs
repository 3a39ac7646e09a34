namespace CommunityKit.Orders.AfterSales;

/// <summary>
/// What a buyer wants to give back, and what became of it. State and rules, no I/O; what it does to its order is the business of
/// <see cref="ReturnCase"/>. A state is entered once: whoever decides second is refused.
/// </summary>
internal sealed class Return
{
    public required Guid Id { get; init; }

    public required Guid OrderId { get; init; }

    public required string OrderNumber { get; init; }

    /// <summary>1 for the first return of the order.</summary>
    public required int Number { get; init; }

    /// <summary>Member who bought; null for a guest, and after an erasure.</summary>
    public Guid? MemberId { get; private set; }

    public required ReturnKind Kind { get; init; }

    public required ReturnReason Reason { get; init; }

    public ReturnState State { get; private set; }

    /// <summary>What the buyer wrote.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Paths of photos in the file store.</summary>
    public IReadOnlyList<string> Photos { get; private set; } = [];

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>UTC instant until which the goods have to be on their way; null before it is approved.</summary>
    public DateTimeOffset? SendBackUntil { get; private set; }

    public string Carrier { get; private set; } = "";

    public string TrackingNumber { get; private set; } = "";

    public DateTimeOffset? ReplacementSentAt { get; private set; }

    /// <summary>The refund of the order; null without one.</summary>
    public Guid? RefundId { get; private set; }

    /// <summary>What was given back, shipping and differences included. Minor units.</summary>
    public long RefundedMinor { get; private set; }

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<ReturnMoment> Moments { get; private set; } = [];

    public List<ReturnLine> Lines { get; } = [];

    /// <summary>How people call it.</summary>
    public string Name => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{OrderNumber}-{Number}");

    public bool IsOpen => ReturnStates.IsOpen(State);

    public bool NeedsGoods => Kind != ReturnKind.RefundOnly;

    public static Return Begin(Return fresh, Guid? memberId, string text, IReadOnlyList<string> photos, string actor)
    {
        (fresh.MemberId, fresh.Text, fresh.Photos) = (memberId, text, photos);
        fresh.Moments = [new ReturnMoment(ReturnState.Requested, fresh.RequestedAt, actor, "")];
        return fresh;
    }

    /// <summary>Pieces of a line that this return keeps from being returned again.</summary>
    public int Claimed(ReturnLine line) => State switch
    {
        ReturnState.Requested => line.Requested,
        ReturnState.Approved or ReturnState.SentBack or ReturnState.Received => line.Approved,
        ReturnState.Replacing or ReturnState.Replaced or ReturnState.Refunded => line.Accepted,
        _ => 0,
    };

    /// <summary>Goes on to a state; false, and nothing is changed, if no step leads there.</summary>
    public bool Turn(ReturnState to, DateTimeOffset now, string actor, string note = "")
    {
        if (!ReturnStates.Leads(State, to))
        {
            return false;
        }

        State = to;
        Moments = [.. Moments, new ReturnMoment(to, now, actor, note)];
        return true;
    }

    public void AwaitUntil(DateTimeOffset until) => SendBackUntil = until;

    public void SentWith(string carrier, string trackingNumber) => (Carrier, TrackingNumber) = (carrier, trackingNumber);

    public void ReplacementLeft(DateTimeOffset now) => ReplacementSentAt = now;

    public void Refunded(Guid? refundId, long amountMinor) => (RefundId, RefundedMinor) = (refundId, amountMinor);

    /// <summary>Forgets who it was and what they wrote, when a member is erased.</summary>
    public void Forget()
    {
        MemberId = null;
        Text = "";
        Photos = [];
    }
}
