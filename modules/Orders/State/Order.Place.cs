using CommunityKit.Customers;
using CommunityKit.Orders.Events;
using CommunityKit.Orders.Refunds;
using CommunityKit.Payments;
using CommunityKit.Pricing;

namespace CommunityKit.Orders.State;

internal sealed partial class Order
{
    /// <summary>Fills a new order from its quote.</summary>
    public void Begin(PriceQuote quote, IEnumerable<OrderLine> lines, DateTimeOffset now)
    {
        State = OrderState.AwaitingPayment;
        Version = 1;
        Lines.AddRange(lines);
        Charges.AddRange(quote.Charges.Select((charge, i) =>
            new OrderCharge { Id = Guid.CreateVersion7(now), OrderId = Id, Position = i, Kind = charge.Kind }.Priced(charge)));
        Claims = quote.Claims;
        Taxes = quote.Taxes;
        Retotal();
        Tell(now, "placed", OrderEntry.System, isPublic: true);
        Events.Add(new OrderPlaced(Id, MemberId));
    }

    /// <summary>Who ordered and where it goes; personal data.</summary>
    public void Belongs(Guid? memberId, string? email, PostalAddress? address, string? phone, string note)
    {
        MemberId = memberId;
        Email = email;
        Address = address;
        Recipient = address?.Recipient ?? "";
        Phone = DigitsOf(address?.Phone ?? phone);
        Note = note;
    }

    /// <summary>Asks for what is due.</summary>
    public OrderPayment Ask(Guid paymentId, string provider, DateTimeOffset now)
    {
        var payment = new OrderPayment { Id = paymentId, OrderId = Id, Provider = provider, AmountMinor = DueMinor, CreatedAt = now };
        Payments.Add(payment);
        return payment;
    }

    /// <summary>Digits of a phone number, to compare what people type.</summary>
    public static string DigitsOf(string? phone) => string.Concat((phone ?? "").Where(char.IsAsciiDigit));

    /// <summary>Nobody waits for the open payments any more.</summary>
    private void CloseOpenPayments()
    {
        foreach (var payment in Payments.Where(payment => payment.State == PaymentState.Open))
        {
            payment.Close();
            Effects.Add(new ClosePayment(payment.Id));
        }
    }
}
