package main
import ("testing";"fmt";"os";"strings";"dateline/internal/article";"dateline/internal/event")
func TestLab(t *testing.T){
 for _,s:=range strings.Fields(os.Getenv("SETS")){
  found,_:=readMentions("../../testdata/events/"+s+".jsonl")
  golds,_:=readExpected("../../testdata/events/"+s+".gold.jsonl")
  for _,g:=range golds{
   r:=found[g.Article]; at:=strings.Index(r.article.Text,g.Quote)
   m:=bestFor(&g,article.Span{Start:at,End:at+len(g.Quote)},r.mentions)
   pub:=r.article.Published.Day
   gc:="none"
   if g.Start!=nil{ switch{case *g.Start==pub&&*g.End==pub: gc="pub"; case *g.Start==*g.End: gc="day"; default: gc="wide"}}
   if m==nil{fmt.Println("X",s,"MISS",gc,"-","-");continue}
   o:="none"
   if !m.Date.Interval.IsZero(){switch{case m.Date.Interval.Start==pub&&m.Date.Interval.End==pub:o="pub";case m.Date.Interval.Start==m.Date.Interval.End:o="day";default:o="wide"}}
   ok:="wrong"; if rightDate(&g,m){ok="right"}
   // is gold date among other mentions of the article
   cand:="nocand"
   for i:=range r.mentions{ if rightDate(&g,&r.mentions[i]) {cand="cand"; break}}
   sent:="-"
   for i:=range r.mentions{ if r.mentions[i].Sentence==m.Sentence && rightDate(&g,&r.mentions[i]) {sent="insent"; break}}
   _ = event.Mention{}
   fmt.Println("X",s,ok,gc,o,m.Date.Basis,cand,sent,m.Date.Rule)
  }
 }
}
