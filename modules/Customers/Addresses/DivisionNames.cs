using System.Text.RegularExpressions;

namespace CommunityKit.Customers.Addresses;

/// <summary>What people call divisions, beside their official names.</summary>
internal static partial class DivisionNames
{
    /// <summary>False for levels that exist only in the tables of statistics and never on a label: 市辖区, 省直辖县级行政区划.</summary>
    public static bool IsPlace(string name) => name is not ("市辖区" or "县" or "省直辖县级行政区划" or "自治区直辖县级行政区划");

    /// <summary>浙江 for 浙江省, 内蒙古 for 内蒙古自治区, 延边 for 延边朝鲜族自治州; the name itself where nothing shorter is used.</summary>
    public static string Short(string name)
    {
        var shorter = Ending().Replace(name, "");
        return shorter.Length >= 2 ? shorter : name;
    }

    [GeneratedRegex(
        "((壮族|回族|维吾尔)?自治区|((布依族|苗族|侗族|彝族|藏族|羌族|傣族|景颇族|白族|哈尼族|壮族|土家族|回族|蒙古族?|哈萨克|柯尔克孜|朝鲜族|傈僳族)*)自治州|地区|省|市|盟)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TypedText.MatchLimit)]
    private static partial Regex Ending();
}
