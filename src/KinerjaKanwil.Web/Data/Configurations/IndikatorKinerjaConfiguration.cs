using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class IndikatorKinerjaConfiguration : IEntityTypeConfiguration<IndikatorKinerja>
{
    public void Configure(EntityTypeBuilder<IndikatorKinerja> builder)
    {
        BagianSusunanConfiguration.Terapkan(builder);
        builder.HasQueryFilter(Arsip.Saringan, i => i.DiarsipkanPada == null);
        builder.HasOne(i => i.Sasaran).WithMany().HasForeignKey(i => i.SasaranKegiatanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TahunKinerja>().WithMany().HasForeignKey(i => i.TahunKinerjaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.TahunKinerjaId, i.Kode }).IsUnique();
        builder.Property(i => i.Kode).HasMaxLength(IndikatorKinerja.PanjangKode);
        builder.Property(i => i.Penanda).HasMaxLength(IndikatorKinerja.PanjangPenanda);
        builder.Property(i => i.NamaResmi).HasMaxLength(IndikatorKinerja.PanjangNama);
        builder.Property(i => i.NamaTampil).HasMaxLength(IndikatorKinerja.PanjangNama);
        builder.Property(i => i.TargetResmi).HasMaxLength(IndikatorKinerja.PanjangTargetResmi);
        builder.Property(i => i.ManualDitetapkanOleh).HasMaxLength(IndikatorKinerja.PanjangNamaPelaku);
        builder.ComplexProperty(i => i.Uraian, u =>
        {
            u.Property(x => x.Definisi).HasMaxLength(UraianIku.PanjangTeks);
            u.Property(x => x.AlasanPemilihan).HasMaxLength(UraianIku.PanjangTeks);
            u.Property(x => x.RumusTertulis).HasMaxLength(UraianIku.PanjangTeks);
            u.Property(x => x.SumberData).HasMaxLength(UraianIku.PanjangNama);
            u.Property(x => x.PenanggungJawab).HasMaxLength(UraianIku.PanjangNama);
        });
        builder.ComplexProperty(i => i.Manual, m =>
        {
            m.Property(x => x.LabelPembilang).HasMaxLength(ManualIku.PanjangLabel);
            m.Property(x => x.LabelPenyebut).HasMaxLength(ManualIku.PanjangLabel);
            m.Property(x => x.Catatan).HasMaxLength(ManualIku.PanjangCatatan);
            m.ComplexProperty(x => x.Satuan, s => s.Property(x => x.Nama).HasMaxLength(Satuan.PanjangNama));
        });
    }
}
