using CommunityKit.Customers;
using CommunityKit.Orders.Data;
using CommunityKit.Orders.Fulfilment;
using CommunityKit.Orders.Showing;
using CommunityKit.Orders.State;
using CommunityKit.Payments;

namespace CommunityKit.Orders.Members;

/// <summary>Gathers what the buyer's page of an order shows.</summary>
internal sealed class OrderPages(Shown shown, IPayments payments, IAddresses addresses, Carriers carriers)
{
    public async Task<OrderPage> BuildAsync(Order order, string? key, CancellationToken cancellationToken) =>
        new(order, Snapshots.Of(order), shown.Lines(order), shown.Sum(order))
        {
            Methods = order.DueMinor == 0
                ? []
                : await payments.MethodsAsync(new PaymentQuery(new Money(order.DueMinor, order.Currency)) { MemberId = order.MemberId }, cancellationToken),
            Parcels = [.. order.Shipments.Select(parcel => Parcel(order, parcel))],
            Timeline = [.. order.Entries.Where(entry => entry.IsPublic).Reverse().Select(entry => (shown.Sentence(entry), entry.At))],
            Address = order.Address is { } address ? [address.Recipient, address.Phone, .. addresses.Lines(address)] : [],
            Key = key,
            Url = step => shown.Address(OrderLinks.PathOf(order.Number, string.IsNullOrEmpty(key) ? order.MemberId : null, key ?? "", step)),
        };

    public ShownParcel Parcel(Order order, Shipment parcel) => new(
        parcel,
        carriers.NameOf(parcel.Carrier),
        carriers.PageOf(parcel.Carrier, parcel.TrackingNumber),
        [.. parcel.Lines.Select(p => (order.Lines.First(line => line.Id == p.LineId).Title, p.Quantity))]);
}
