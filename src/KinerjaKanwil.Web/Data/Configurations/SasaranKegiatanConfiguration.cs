using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class SasaranKegiatanConfiguration : IEntityTypeConfiguration<SasaranKegiatan>
{
    public void Configure(EntityTypeBuilder<SasaranKegiatan> builder)
    {
        BagianSusunanConfiguration.Terapkan(builder);
        builder.HasOne(s => s.Divisi).WithMany().HasForeignKey(s => s.DivisiId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.DivisiId, s.Nomor }).IsUnique();
        builder.Property(s => s.Penanda).HasMaxLength(SasaranKegiatan.PanjangPenanda);
        builder.Property(s => s.NamaResmi).HasMaxLength(SasaranKegiatan.PanjangNama);
        builder.Property(s => s.NamaTampil).HasMaxLength(SasaranKegiatan.PanjangNama);
    }
}
