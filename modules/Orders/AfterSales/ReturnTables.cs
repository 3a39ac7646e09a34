using CommunityKit.Orders.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Orders.AfterSales;

/// <summary>How returns are kept.</summary>
internal static class ReturnTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Return>(back =>
        {
            back.ToTable("ord_return");
            back.Ignore(r => r.Name);
            back.Ignore(r => r.IsOpen);
            back.Ignore(r => r.NeedsGoods);
            back.Property(r => r.Photos).AsJson(ReturnJson.Default.IReadOnlyListString);
            back.Property(r => r.Moments).AsJson(ReturnJson.Default.IReadOnlyListReturnMoment);
            back.HasMany(r => r.Lines).WithOne().HasForeignKey(line => line.ReturnId);
        });
        model.Entity<ReturnLine>(line =>
        {
            line.ToTable("ord_return_line");
            line.Ignore(l => l.Accepted);
        });
    }
}
