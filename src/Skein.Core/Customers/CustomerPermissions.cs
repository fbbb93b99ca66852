using Skein.Platform;

namespace Skein.Customers;

public static class CustomerPermissions
{
    public const string Read = "customers.read";
    public const string Edit = "customers.edit";
    public const string Reveal = "customers.reveal";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, new Text("查看客户档案", "查看客戶檔案", "See customer files")),
        new(Edit, new Text("编辑客户档案", "編輯客戶檔案", "Edit customer files")),
        new(Reveal, new Text("查看完整的电话和证件号", "查看完整的電話和證件號", "See full phone and ID numbers")),
    ];
}
