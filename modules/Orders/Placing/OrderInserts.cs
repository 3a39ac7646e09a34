using CommunityKit.Orders.Data;
using CommunityKit.Orders.State;

namespace CommunityKit.Orders.Placing;

/// <summary>Writes a new order in two statements; the path that a sale depends on goes without change tracking.</summary>
internal static class OrderInserts
{
    private const string OrderColumns =
        "id, number, placement_key, placement_content, access_key, state, currency, is_tax_included, member_id, culture, email, recipient, phone, "
        + "address, fulfilment_key, fulfilment_name, location_id, coupon_codes, claims, taxes, inputs, note, total_minor, paid_minor, refunded_minor, "
        + "placed_at, pay_until, paid_at, shipped_at, delivered_at, returnable_until, version";

    private const string LineColumns =
        "id, order_id, position, variant_id, product_id, title, label, sku, picture, path, supplier, is_digital, ordered, cancelled, shipped, "
        + "delivered, returned, refunded_pieces, list_unit_minor, unit_minor, gross_minor, discount_minor, tax_minor, tax_basis_points, "
        + "total_minor, refunded_minor, grams, is_estimate, by_weight, steps, inputs, parts, stock_owner, delivered_at";

    private static readonly OrdersJson Json = OrdersJson.Default;

    /// <summary>Inserts the order alone; false if its key or number is taken. Waits for another order that is just taking them.</summary>
    public static async ValueTask<bool> TryOrderAsync(Transaction transaction, Order order, CancellationToken cancellationToken) =>
        await new OrderSql(transaction)
            .Add($"INSERT INTO ord_order ({OrderColumns}) VALUES ")
            .Row(
                order.Id, order.Number, order.PlacementKey, order.PlacementContent, order.AccessKey, order.State, order.Currency,
                order.IsTaxIncluded, order.MemberId, order.Culture, order.Email, order.Recipient, order.Phone,
                JsonColumn.Text(order.Address, Json.PostalAddress), order.FulfilmentKey, order.FulfilmentName, order.LocationId,
                JsonColumn.Text(order.CouponCodes, Json.IReadOnlyListString),
                JsonColumn.Text(order.Claims, Json.IReadOnlyListPriceClaim), JsonColumn.Text(order.Taxes, Json.IReadOnlyListQuoteTax),
                JsonColumn.Text(order.Inputs, Json.IReadOnlyDictionaryStringString), order.Note, order.TotalMinor, order.PaidMinor,
                order.RefundedMinor, order.PlacedAt, order.PayUntil, order.PaidAt, order.ShippedAt, order.DeliveredAt, order.ReturnableUntil,
                order.Version)
            .Add(" ON CONFLICT DO NOTHING")
            .ExecuteAsync(cancellationToken) == 1;

    /// <summary>Inserts everything that belongs to the order.</summary>
    public static async ValueTask PartsAsync(Transaction transaction, Order order, CancellationToken cancellationToken)
    {
        var sql = new OrderSql(transaction);
        Rows(sql, $"INSERT INTO ord_line ({LineColumns}) VALUES ", order.Lines, line => sql.Row(
            line.Id, line.OrderId, line.Position, line.VariantId, line.ProductId, line.Title, line.Label, line.Sku, line.Picture, line.Path,
            line.Supplier, line.IsDigital, line.Ordered, line.Cancelled, line.Shipped, line.Delivered, line.Returned, line.RefundedPieces,
            line.ListUnitMinor, line.UnitMinor, line.GrossMinor, line.DiscountMinor, line.TaxMinor, line.TaxBasisPoints, line.TotalMinor,
            line.RefundedMinor, line.Grams, line.IsEstimate, JsonColumn.Text(line.ByWeight, Json.WeightPricing),
            JsonColumn.Text(line.Steps, Json.IReadOnlyListPriceStep), JsonColumn.Text(line.Inputs, Json.IReadOnlyDictionaryStringString),
            JsonColumn.Text(line.Parts, Json.IReadOnlyListBundlePart), line.StockOwner, line.DeliveredAt));
        Rows(
            sql,
            "INSERT INTO ord_charge (id, order_id, position, kind, gross_minor, discount_minor, tax_minor, tax_basis_points, total_minor, refunded_minor, steps) VALUES ",
            order.Charges,
            charge => sql.Row(
                charge.Id, charge.OrderId, charge.Position, charge.Kind, charge.GrossMinor, charge.DiscountMinor, charge.TaxMinor,
                charge.TaxBasisPoints, charge.TotalMinor, charge.RefundedMinor, JsonColumn.Text(charge.Steps, Json.IReadOnlyListPriceStep)));
        Rows(
            sql,
            "INSERT INTO ord_payment (id, order_id, provider, amount_minor, state, captured_minor, refunded_minor, created_at) VALUES ",
            order.Payments,
            payment => sql.Row(
                payment.Id, payment.OrderId, payment.Provider, payment.AmountMinor, payment.State, payment.CapturedMinor,
                payment.RefundedMinor, payment.CreatedAt));
        Rows(
            sql,
            "INSERT INTO ord_entry (id, order_id, at, kind, actor, is_public, arguments) VALUES ",
            order.Entries,
            entry => sql.Row(
                entry.Id, entry.OrderId, entry.At, entry.Kind, entry.Actor, entry.IsPublic,
                JsonColumn.Text(entry.Arguments, Json.IReadOnlyListNoteArgument)));
        await sql.ExecuteAsync(cancellationToken);
    }

    private static void Rows<T>(OrderSql sql, string insert, IReadOnlyList<T> rows, Action<T> add)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            sql.Add(i == 0 ? insert : ", ");
            add(rows[i]);
        }

        if (rows.Count > 0)
        {
            sql.Add(";\n");
        }
    }
}
