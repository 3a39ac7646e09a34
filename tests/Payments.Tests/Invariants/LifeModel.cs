namespace CommunityKit.Payments.Tests.Invariants;

/// <summary>What should be true of a payment, in the simplest terms.</summary>
internal sealed class LifeModel(Guid payment, long price)
{
    private readonly long _price = price;
    private bool _isOpen = true;
    private long _left = price;

    public Guid Payment { get; } = payment;

    public bool IsCaptured { get; private set; }

    public bool HasFailed { get; private set; }

    public Dictionary<Guid, long> Refunds { get; } = [];

    public List<string> Log { get; } = [];

    public void Close() => _isOpen = false;

    public void Fail()
    {
        HasFailed |= _isOpen;
        _isOpen = false;
    }

    public void Capture(long amount)
    {
        if (amount == _price)
        {
            IsCaptured = true;
            _isOpen = false;
        }
    }

    public bool Refund(NewRefund refund)
    {
        if (!IsCaptured || refund.Amount.Minor > _left)
        {
            return false;
        }

        _left -= refund.Amount.Minor;
        Refunds.Add(refund.Id, refund.Amount.Minor);
        return true;
    }
}
